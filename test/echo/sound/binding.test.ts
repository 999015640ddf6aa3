import { bind } from '../../../echo/sound/binding';

const names = {
  payload: {
    count: { a: [{ ms: 2000, say: '1' }], word: 'one', none: '', nothing: null, flag: false },
  },
  index: 1,
};

describe('data binding', () => {
  it.each<[unknown, unknown]>([
    ['plain words', 'plain words'],
    [2000, 2000],
    [`\${payload.count.a}`, [{ ms: 2000, say: '1' }]],
    [`\${payload.count.a.length}`, 1],
    [`\${ index }`, 1],
    [`\${payload.count.nothing}`, null],
    [`\${payload.count.flag}`, false],
    [`Number \${index} of \${payload.count.a.length}.`, 'Number 1 of 1.'],
    [`\${payload.count.none != ''}`, false],
    [`\${payload.count.word != ''}`, true],
    [`\${payload.count.word != 'one'}`, false],
    [`\${index != '1'}`, true],
  ])('%j is %j', (value, wanted) => {
    expect(bind(value, names)).toEqual(wanted);
  });

  it.each([
    [`\${payload.count.b}`, /Nothing is bound to "payload\.count\.b"/],
    [`\${data.say}`, /Nothing is bound to "data"/],
    [`\${data.say != ''}`, /Nothing is bound to "data"/],
    [`\${payload.toString}`, /Nothing is bound to "payload\.toString"/],
    [`\${payload.count.word.length}`, /Nothing is bound to "payload\.count\.word\.length"/],
    [`\${index + 1}`, /is not an expression/],
    [`\${index index}`, /is not an expression/],
    [`\${(index}`, /is not an expression/],
    [`\${payload.}`, /is not an expression/],
    [`\${}`, /is not an expression/],
    [`\${index == '1'}`, /is not an expression/],
    [`\${index != 1}`, /is not an expression/],
    [`\${!index}`, /is not an expression/],
    [`\${index && index}`, /is not an expression/],
    [`\${payload.count.a[0]}`, /is not an expression/],
  ])('refuses %s', (value, message) => {
    expect(() => bind(value, names)).toThrow(message);
  });
});
