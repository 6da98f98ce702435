import { expect, test } from '@jest/globals';
import { createMetrics } from '../../../generator/roles/etherpad/plugin/metrics.ts';

test('metrics are in the text format of Prometheus', () => {
  const metrics = createMetrics();
  metrics.count('claims');
  metrics.count('claims');
  const text = metrics.render({ pads_owned: ['Pads here.', 3] });
  expect(text).toContain(
    '# HELP padfleet_pads_owned Pads here.\n# TYPE padfleet_pads_owned gauge\npadfleet_pads_owned 3\n',
  );
  expect(text).toContain('# TYPE padfleet_claims_total counter\npadfleet_claims_total 2\n');
  expect(text).toContain('\npadfleet_evictions_total 0\n');
});
