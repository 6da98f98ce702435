/** What the plugin counts, with the help text of each; `padfleet_` goes before, `_total` after. */
const counters = {
  claims: 'Pads that the database gave to this server.',
  redirects: "Requests handed to a pad's owner.",
  waits: 'Requests refused because an owner is not heard of.',
  hand_offs: 'Pads given up.',
  evictions: 'Pads dropped because a write failed.',
  fence_refusals: 'Writes that the database refused because the pad is not ours.',
  leases_lost: 'Leases lost, with all pads.',
} as const;

export type Counter = keyof typeof counters;

/** Counts since the process began. */
export interface Metrics {
  count(name: Counter): void;
  /** @param gauges present values, by name, each with its help text */
  render(gauges: Readonly<Record<string, readonly [help: string, value: number]>>): string;
}

export function createMetrics(): Metrics {
  const counts = new Map<Counter, number>();
  return {
    count: (name) => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    render: (gauges) =>
      [
        ...Object.entries(gauges).map(([name, [help, value]]) =>
          family(`padfleet_${name}`, 'gauge', help, value),
        ),
        ...Object.entries(counters).map(([name, help]) =>
          family(`padfleet_${name}_total`, 'counter', help, counts.get(name as Counter) ?? 0),
        ),
      ].join(''),
  };
}

/** One metric in Prometheus' text format. */
function family(name: string, type: string, help: string, value: number): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`;
}
