import { spoken } from '../../../echo/sound/spoken';

describe('what a listener hears of SSML', () => {
  it.each([
    ['<speak>Stay as you are.</speak>', 'Stay as you are.'],
    ['<speak>Call <say-as interpret-as="digits">911</say-as>, now.</speak>', 'Call 911, now.'],
    [
      '<speak>salt &amp; pepper &lt;3 it&apos;s &quot;hot&quot; &#39;so&#39;</speak>',
      `salt & pepper <3 it's "hot" 'so'`,
    ],
    ['<speak>One. <break time="500ms"/>Two.</speak>', 'One. Two.'],
    ['<speak>One.<break time="500ms"/>Two.</speak>', 'One. Two.'],
    ['<speak>Breathe. <break time="2s"/> Again.</speak>', 'Breathe. … Again.'],
    ['<speak>Breathe.<break time="1999ms"/>Again.</speak>', 'Breathe. Again.'],
    ['<speak><p>First.</p><p>Second.</p></speak>', 'First. Second.'],
    ['<speak><s>First.</s><s>Second.</s></speak>', 'First. Second.'],
    [
      '<speak>a <emphasis level="strong">very</emphasis> old <prosody rate="slow">tree</prosody>!</speak>',
      'a very old tree!',
    ],
    [
      '<speak>the <sub alias="World Health Organization">WHO</sub> says</speak>',
      'the World Health Organization says',
    ],
    ['<speak>\n  two\n  lines\n</speak>', 'two lines'],
    ['<speak>007 and 1.50</speak>', '007 and 1.50'],
    ['<speak></speak>', ''],
  ])('%s', (ssml, heard) => {
    expect(spoken(ssml).text).toBe(heard);
  });

  it('measures every break', () => {
    const { breaksMs } = spoken(
      '<speak>a<break time="1s"/>b<break time="250ms"/>c<break time="1.5s"/>d<break strength="none"/></speak>',
    );
    expect(breaksMs).toEqual([1000, 250, 1500, 0]);
  });

  it('has no length for a break that is written in another way', () => {
    expect(spoken('<speak>a<break time="soon"/>b</speak>').breaksMs).toEqual([Number.NaN]);
  });

  it('times the words between the breaks, at 150 words a minute', () => {
    const { phrases, lengthMs } = spoken(
      '<speak>Left side. <emphasis>Hold</emphasis>.<break time="2.8s"/> 1 <break time="600ms"/>2<break time="1s"/><break time="1s"/>Rest, now?</speak>',
    );
    expect(phrases).toEqual([
      { atMs: 0, text: 'Left side. Hold.' },
      { atMs: 4000, text: '1' },
      { atMs: 5000, text: '2' },
      { atMs: 7400, text: 'Rest, now?' },
    ]);
    expect(lengthMs).toBe(8200);
  });

  it('names the tags, the outermost first', () => {
    expect(spoken('<speak><p>a <w role="amazon:VB">b</w></p></speak>').tags).toEqual([
      'speak',
      'p',
      'w',
    ]);
  });

  it.each([
    '<speak>one',
    '<speak>one</p></speak>',
    '<speak>salt & pepper</speak>',
    '<speak>3 < 4</speak>',
    '<speak><break time=2s/></speak>',
    'no markup at all',
  ])('refuses %s', (ssml) => {
    expect(() => spoken(ssml)).toThrow(/not well-formed/);
  });
});
