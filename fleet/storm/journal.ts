/** One edit: times are milliseconds since the storm began. */
export interface Edit {
  readonly token: string;
  readonly typed: number;
  /** When the server acknowledged it, or it became certain that it never will. */
  readonly ended?: number;
  readonly acknowledged: boolean;
}

/** What one participant wrote, and what became of it. */
export interface Journal {
  /** In the order of typing. */
  readonly edits: readonly Edit[];
  /** How many of them are neither acknowledged nor given up. */
  waiting(): number;
  /** Notes an edit, and how the answer to it ends. Never rejects. */
  note(token: string, answer: Promise<unknown>): Promise<void>;
}

/** @param clock milliseconds since the storm began */
export function openJournal(clock: () => number): Journal {
  const edits: Edit[] = [];
  let waiting = 0;
  return {
    edits,
    waiting: () => waiting,
    async note(token, answer) {
      const edit = { token, typed: clock(), acknowledged: false };
      const index = edits.push(edit) - 1;
      waiting += 1;
      const acknowledged = await answer.then(
        () => true,
        () => false,
      );
      waiting -= 1;
      edits[index] = { ...edit, ended: clock(), acknowledged };
    },
  };
}
