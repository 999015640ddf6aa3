import { bind } from '../../../echo/sound/binding';

const names = {
  payload: { count: { a: [{ ms: 2000, say: '1' }], none: '', nothing: null, flag: false } },
  index: 1,
};

describe('data binding', () => {
  it.each<[unknown, unknown]>([
    ['plain words', 'plain words'],
    [2000, 2000],
    [`\${payload.count.a}`, [{ ms: 2000, say: '1' }]],
    [`\${payload.count.a[0].ms}`, 2000],
    [`\${payload.count.a.length}`, 1],
    [`Number \${payload.count.a[0].say}, \${index}.`, 'Number 1, 1.'],
    [`\${payload.count.none != ''}`, false],
    [`\${payload.count.a[0].say != ''}`, true],
    [`\${payload.count.a[0].ms == 2000 && index >= 1}`, true],
    [`\${payload.count.flag || index < 1}`, false],
    [`\${!(index > 1) && true}`, true],
    [`\${false && payload.count.unknown}`, false],
    [`\${true || payload.count.unknown}`, true],
    [`\${payload.count.nothing == null}`, true],
  ])('%j is %j', (value, wanted) => {
    expect(bind(value, names)).toEqual(wanted);
  });

  it.each([
    [`\${payload.count.b}`, /Nothing is bound to "payload\.count\.b"/],
    [`\${data.say}`, /Nothing is bound to "data"/],
    [`\${payload.count.a[3]}`, /Nothing is bound to "payload\.count\.a\[…\]"/],
    [`\${payload.toString}`, /Nothing is bound to "payload\.toString"/],
    [`\${payload.count.a[0].say.length}`, /Nothing is bound/],
    [`\${index + 1}`, /is no expression/],
    [`\${index index}`, /is no expression/],
    [`\${(index}`, /is no expression/],
    [`\${payload.}`, /is no expression/],
    [`\${}`, /is no expression/],
  ])('refuses %s', (value, message) => {
    expect(() => bind(value, names)).toThrow(message);
  });
});
