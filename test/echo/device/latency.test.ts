import { readLatencyMs } from '../../../echo/device/latency';
import { timing } from '../../../lambda/exercises/hold';

it('is the latency that the skill assumes', () => {
  expect(readLatencyMs()).toBe(timing.latencyMs.value);
});
