import { regionWords, words } from '../../lambda/alexa/language';
import type { Heard } from '../../lambda/session/heard';
import { render, renderCard } from '../../lambda/speech/render';
import { pause, toSsml } from '../../lambda/speech/ssml';
import { CARE, CLEARED, EXERCISE, noes, talk, upTo } from '../session/talk';

const us = regionWords('en-US');
const speak = (...heard: readonly Heard[]) => render(talk(...heard).say, words, us);

describe('What a question sounds like', () => {
  it('is put in full, then shorter, then as a bare yes or no', () => {
    const first = speak(CARE, 'no', 'no').speak;
    const second = speak(CARE, 'no', 'no', 'not-understood').speak;
    const third = speak(CARE, 'no', 'no', 'not-understood', 'not-understood').speak;
    expect(first).toContain(words.items['urine-retention']?.ask);
    expect(second).toContain(words.items['urine-retention']?.short);
    expect(third).toContain(words.yesOrNo);
    expect(third).not.toContain(words.items['urine-retention']?.short);
  });

  it('ends its reprompt with what to do in an emergency, while an emergency is asked about', () => {
    expect(speak(CARE).reprompt).toMatch(/call .*local emergency number\.$/);
    expect(speak(...upTo('fever')).reprompt).not.toContain('emergency');
  });

  it('asks about a list in one breath', () => {
    const { speak: text } = speak(EXERCISE, 'no');
    expect(text).toContain(words.items.seat?.ask);
    expect(text).toContain(words.items.seat?.lead);
  });
});

describe('What a step sounds like', () => {
  it('ends with what can be said, and its reprompt with how to come back', () => {
    const { speak: text, reprompt } = speak(...CLEARED, 'yes');
    expect(text.endsWith(words.step.next.ask)).toBe(true);
    expect(reprompt).toContain('ask back spasm coach to carry on');
  });

  it('waits thirty seconds, and only then asks again', () => {
    const { speak: text, count } = speak(...CLEARED, 'yes', 'wait');
    expect(text).toContain(words.lines.quiet);
    expect(count?.a).toEqual([{ ms: 30_000, say: '' }]);
    expect(count?.ask).toContain(words.step.next.ask);
  });
});

describe('Help', () => {
  it.each([
    ['at launch', [{ want: 'launch' }, 'help']],
    ['in the screen', [CARE, 'help']],
    ['in care', [...CLEARED, 'yes', 'help']],
    ['at a choice', [...CLEARED, 'help']],
  ] as [string, Heard[]][])('begins with the emergency line %s', (_, heard) => {
    expect(speak(...heard).speak).toMatch(/^If you need help now, call /);
  });

  it('begins with the disclaimer and the emergency line as the first words of all', () => {
    expect(speak('help').speak).toMatch(/If you need help now, call /);
  });
});

describe('The last words', () => {
  it('have no reprompt', () => {
    expect(speak(CARE, 'stop').reprompt).toBeNull();
  });
});

describe('SSML', () => {
  it.each([
    ['ibuprofen & <b>', 'ibuprofen &amp; &lt;b&gt;'],
    ['call 911 now', 'call <say-as interpret-as="digits">911</say-as> now'],
    ['on 1800 022 222.', 'on <say-as interpret-as="telephone">1800 022 222</say-as>.'],
    ['for 15 to 20 minutes', 'for 15 to 20 minutes'],
    ['65 or older', '65 or older'],
  ])('%s', (text, ssml) => {
    expect(toSsml(text)).toBe(ssml);
  });

  it.each([
    [400, '<break time="400ms"/>'],
    [10_000, '<break time="10000ms"/>'],
    [12_500, '<break time="10000ms"/><break time="2500ms"/>'],
  ])('pauses for %d ms without a break over ten seconds', (ms, ssml) => {
    expect(pause(ms)).toBe(ssml);
  });
});

describe('The regions', () => {
  const emergency = (locale: string) =>
    render(talk(CARE, 'yes').say, words, regionWords(locale)).speak;

  it.each([
    ['en-US', '911'],
    ['en-CA', '911'],
    ['en-GB', '999'],
    ['en-AU', '000'],
    ['en-IN', '112'],
  ])('%s names %s, and the local number beside it', (locale, number) => {
    expect(emergency(locale)).toContain(`<say-as interpret-as="digits">${number}</say-as>`);
    expect(emergency(locale)).toContain('your local emergency number');
  });

  it.each(['en-NZ', 'en-ZA', 'xx', '', '__proto__'])(
    '%j names no number but the local one',
    (locale) => {
      expect(emergency(locale)).toContain('your local emergency number');
      expect(emergency(locale)).not.toContain('say-as');
    },
  );

  it.each([
    ['en-US', 'Acetaminophen', 'Ibuprofen or naproxen'],
    ['en-GB', 'Paracetamol', 'Ibuprofen can'],
    ['en-AU', 'Paracetamol', 'Ibuprofen or naproxen'],
  ])('%s speaks of %s and %s', (locale, painkiller, antiInflammatory) => {
    const { say } = talk({ want: 'medicine', medicine: null }, ...noes(18));
    const text = render(say, words, regionWords(locale)).speak;
    expect(text).toContain(painkiller);
    expect(text).toContain(antiInflammatory);
  });
});

describe('The card', () => {
  it('shows the open steps, the disclaimer and the number', () => {
    const [effect] = talk(...CLEARED, 'yes').effects;
    const steps = effect?.effect === 'card' ? effect.steps : [];
    const { title, text } = renderCard(steps, words, us);
    expect(title).not.toBe('');
    expect(text).toContain('thin towel');
    expect(text).toContain('not medical advice');
    expect(text).toContain('911');
    expect(text).not.toMatch(/<|\{/);
  });
});
