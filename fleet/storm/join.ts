import { UserError } from '../../generator/errors.ts';
import { joinPad, watchPad } from '../pad/client.ts';
import { openJournal } from './journal.ts';
import type { Participant, StormEditor, StormViewer, StormWriter } from './participant.ts';
import { crowd, type StormPlan } from './plan.ts';
import { nameOf } from './token.ts';

/** Pages that are loaded at once. */
const atOnce = 8;

/**
 * Opens every pad for everybody. Who cannot is in the list all the same, with the reason.
 *
 * @param names of the pads
 * @param clock milliseconds since the storm began
 * @throws UserError when nobody could open a pad.
 */
export async function joinAll(
  plan: StormPlan,
  names: readonly string[],
  clock: () => number,
): Promise<readonly Participant[]> {
  const options = plan.interval === 0 ? { ...plan, commitInterval: 0 } : plan;
  const padOf = (index: number) => names[index % names.length] as string;
  const readOnlyIds = new Map<string, string>();

  const editor = async (index: number): Promise<StormEditor> => {
    const pad = padOf(index);
    const entered = await enter(() => joinPad({ ...options, pad }));
    if (entered.open) readOnlyIds.set(pad, entered.open.readOnlyId);
    return { name: nameOf(index), kind: 'editor', pad, journal: openJournal(clock), ...entered };
  };
  const viewer = async (index: number): Promise<StormViewer> => {
    const pad = padOf(index);
    const entered = await enter(async () => {
      const readOnlyId = readOnlyIds.get(pad);
      if (!readOnlyId) throw new Error('no editor opened the pad');
      return watchPad({ ...options, pad: readOnlyId });
    });
    const name = `viewer ${index + 1}`;
    return { name, kind: 'viewer', pad, journal: openJournal(clock), ...entered };
  };

  // One editor makes each pad before others come: Etherpad 1.8.14 makes it twice when two meet.
  const founders = await inTurns(range(0, Math.min(names.length, plan.editors)), editor);
  const others = await inTurns(range(founders.length, plan.editors), editor);
  const editors = [...founders, ...others];
  if (!editors.some((one) => one.open)) {
    throw new UserError([
      {
        code: 'storm-shut-out',
        message: `Nobody could open a pad: ${editors[0]?.refused}`,
        hint: 'See what npm run verify says.',
        where: plan.url,
      },
    ]);
  }
  const viewers = await inTurns(range(0, crowd(plan.editors, plan.viewers)), viewer);
  const writers = range(0, crowd(plan.editors, plan.writers)).map(
    (index): StormWriter => ({
      name: nameOf(plan.editors + index),
      kind: 'writer',
      pad: padOf(index),
      journal: openJournal(clock),
    }),
  );
  return [...editors, ...viewers, ...writers];
}

/** What somebody has open then, or why nothing. */
async function enter<P>(
  open: () => Promise<P>,
): Promise<{ readonly open: P } | { readonly open?: never; readonly refused: string }> {
  try {
    return { open: await open() };
  } catch (error) {
    const { message, cause } = error as Error;
    return { refused: cause instanceof Error ? `${message}: ${cause.message}` : message };
  }
}

async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    results.push(...(await Promise.all(items.slice(at, at + atOnce).map(work))));
  }
  return results;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
