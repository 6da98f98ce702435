import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StormReport } from '../../fleet/storm/report.ts';

/** A time when the disk did nothing for anybody: from and to, in milliseconds since 1970. */
export interface Standstill {
  readonly from: number;
  readonly to: number;
}

/** Someone who writes to the disk that all hosts of a lab share, and takes no part in the fleet. */
export interface DiskWatch {
  /** Stops, and tells when the disk stood still. */
  end(): Promise<readonly Standstill[]>;
}

/** A write that took longer, in milliseconds, waited for more than the disk usually needs. */
const usual = 50;

/**
 * Writes the same few bytes to a file in a folder, over and over. That waits for the disk and for nothing
 * else: the file does not grow, so no file system's journal is in it.
 */
export async function watchDisk(folder: string): Promise<DiskWatch> {
  const file = await open(join(folder, '.disk-watch'), 'w');
  let over = false;
  const watch = async () => {
    const standstills: Standstill[] = [];
    try {
      while (!over) {
        const from = Date.now();
        await file.write('padfleet', 0);
        await file.datasync();
        const to = Date.now();
        if (to - from > usual) standstills.push({ from, to });
        await sleep(20);
      }
    } finally {
      await file.close();
    }
    return standstills;
  };
  const watched = watch();
  // Whoever ends it hears why it failed.
  watched.catch(() => {});
  return {
    end: () => {
      over = true;
      return watched;
    },
  };
}

/** How long the disk stood still within the longest pause of a storm, in milliseconds. */
export function standstillIn(report: StormReport, standstills: readonly Standstill[]): number {
  const { pause, pausedAt, wait } = report.editors;
  const begun = Date.parse(report.typingAt) + pausedAt;
  const ended = begun + wait.p50 + pause;
  return standstills
    .map(({ from, to }) => Math.min(to, ended) - Math.max(from, begun))
    .filter((within) => within > 0)
    .reduce((sum, within) => sum + within, 0);
}
