/** What a call of Etherpad's HTTP API is about. */
export interface Subject {
  /** Its pads; the first one's owner answers. */
  readonly pads: readonly string[];
  /** A group that goes with all its pads. */
  readonly group?: string;
}

/**
 * Which pads a function of the HTTP API touches, by the names of its arguments
 * (E:node/handler/APIHandler.js:50-180). Most name one, `padID`.
 *
 * @param name the function, such as `copyPad`
 * @param fields its arguments by name
 */
export function readSubject(name: string, fields: Readonly<Record<string, unknown>>): Subject {
  const text = (field: string) => {
    const value = fields[field];
    return value === undefined || value === null || value === '' ? [] : [String(value)];
  };
  // Looks up the id alone: Etherpad needs no pad for it.
  if (name === 'getPadID') return { pads: [] };
  if (name === 'createGroupPad') return { pads: [`${fields.groupID}$${fields.padName}`] };
  const [group] = text('groupID');
  if (name === 'deleteGroup') return { pads: [], ...(group && { group }) };
  return { pads: [...text('padID'), ...text('sourceID'), ...text('destinationID')] };
}

/** Whether a function may add a revision; the others only look, which may take long. */
export function mayChange(name: string): boolean {
  return !/^(get|list|padUsers|createDiffHTML|sendClientsMessage)/.test(name);
}
