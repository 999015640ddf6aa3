import { readLatencyMs } from '../../../echo/device/latency';
import { timing } from '../../../lambda/exercises/hold';

it('is the latency the skill reckons with', () => {
  expect(readLatencyMs()).toBe(timing.latencyMs.value);
});
