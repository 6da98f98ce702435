import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What the client itself took: above one busy core it measures itself rather than the servers. */
export interface ClientCost {
  /** Share of one core. */
  readonly cpu: number;
  /** MiB at most. */
  readonly memory: number;
  /** Milliseconds that 99 of 100 turns of the client's event loop were not late by. */
  readonly lateP99: number;
}

/** Begins to measure this process; the function that comes back ends it. */
export function measureCost(): () => ClientCost {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const before = process.cpuUsage();
  const start = performance.now();
  delay.enable();
  return () => {
    delay.disable();
    const { user, system } = process.cpuUsage(before);
    return {
      cpu: (user + system) / 1000 / (performance.now() - start),
      memory: process.resourceUsage().maxRSS / 1024,
      lateP99: delay.percentile(99) / 1e6,
    };
  };
}
