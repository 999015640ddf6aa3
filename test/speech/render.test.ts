import { words } from '../../lambda/alexa/language';
import type { Ask, Say, Tell } from '../../lambda/session/say';
import { regionWords } from '../../lambda/speech/regions';
import { render, renderCard, renderText } from '../../lambda/speech/render';
import { pause, toSsml } from '../../lambda/speech/ssml';
import { CARE, CLEARED, EXERCISE, noes, type Said, talk, upTo } from '../session/talk';

const us = regionWords('en-US');
const speak = (...heard: readonly Said[]) => render(talk(...heard).say, words, us);

describe('What a question sounds like', () => {
  it('is asked in full, then in fewer words, then as a bare yes or no', () => {
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

  it('asks a list as one question', () => {
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

describe('Each thing told', () => {
  const { items, steps, medicines, exercises, lines } = words;
  const told = (tell: Tell) => render({ tell: [tell], count: null, ask: null }, words, us).speak;
  const said = (text: string | undefined) => renderText(text ?? 'missing', us);

  it('has its own words', () => {
    const own: [Tell, string | undefined][] = [
      [{ kind: 'clear' }, lines.clear],
      [{ kind: 'stop-rule' }, exercises.stopRule],
      [{ kind: 'getting-up' }, exercises.gettingUp],
      [{ kind: 'lead', item: 'seat' }, items.seat?.lead],
      [{ kind: 'why', item: 'fever' }, items.fever?.why],
      [{ kind: 'advice', item: 'fever' }, items.fever?.advice],
      [{ kind: 'unchecked', item: 'fever' }, items.fever?.unchecked],
      [{ kind: 'step', step: 'cold' }, steps.cold?.say],
      [{ kind: 'how-long', step: 'cold' }, steps.cold?.howLong],
      [{ kind: 'medicine', medicine: 'anti-inflammatory' }, medicines['anti-inflammatory']],
      [{ kind: 'position', position: 'on-back', isFirst: true }, exercises.positions['on-back']],
      [{ kind: 'position', position: 'on-back', isFirst: false }, exercises.moves['on-back']],
      [{ kind: 'refused', question: 'cautions' }, exercises.gate.cautions?.refused],
      [{ kind: 'seconds-left', seconds: 13 }, words.secondsLeft(13)],
      [{ kind: 'hold-seconds', seconds: 25 }, words.holdSeconds(25)],
    ];
    expect(own.filter(([tell, text]) => told(tell) !== said(text))).toEqual([]);
  });

  it('an exercise is named, then explained: in full the first time', () => {
    const { name = '', full, short, avoid } = exercises.exercises.bridge ?? {};
    const first = told({ kind: 'coach', exercise: 'bridge', isInFull: true });
    expect(first.toLowerCase()).toMatch(new RegExp(`^${name}\\. `));
    expect(first).toMatch(/^[A-Z]/);
    expect(first.endsWith(said(`${full} ${avoid}`))).toBe(true);
    const again = told({ kind: 'coach', exercise: 'bridge', isInFull: false });
    expect(again.toLowerCase()).toMatch(new RegExp(`^${name}\\. `));
    expect(again.endsWith(said(short))).toBe(true);
  });

  it.each([1, 2, 3])('a choice of %d exercises names each of them', (count) => {
    const ids = Object.keys(exercises.exercises).slice(0, count);
    const names = ids.map((id) => exercises.exercises[id]?.name ?? 'missing');
    const spoken = told({ kind: 'exercises', exercises: ids });
    for (const name of names) {
      expect(spoken).toContain(name);
    }
    expect(spoken.match(/\band\b/g)?.length ?? 0).toBe(count === 1 ? 0 : 1);
    expect(spoken.match(/,/g)?.length ?? 0).toBe(count === 3 ? 2 : 0);
  });

  it('the seconds left are spoken in the plural, in the singular, or as done', () => {
    expect(told({ kind: 'seconds-left', seconds: 2 })).toMatch(/\b2 seconds\b/);
    expect(told({ kind: 'seconds-left', seconds: 1 })).toMatch(/\b[Oo]ne second\b/);
    expect(told({ kind: 'seconds-left', seconds: 0 })).not.toMatch(/second/);
  });

  it('the new length of a hold is spoken', () => {
    expect(told({ kind: 'hold-seconds', seconds: 25 })).toContain('25 seconds');
  });

  it('what has no words is an error, not silence', () => {
    expect(() => told({ kind: 'why', item: 'hiccups' })).toThrow('hiccups');
    expect(() => renderText('Call {nobody}.', us)).toThrow('nobody');
  });

  it("a region's word opens a sentence with a capital, and only there", () => {
    const gb = regionWords('en-GB');
    const { acetaminophen } = gb;
    const capital = acetaminophen.charAt(0).toUpperCase() + acetaminophen.slice(1);
    expect(renderText('{acetaminophen} or {acetaminophen}.  {acetaminophen}', gb)).toBe(
      `${capital} or ${acetaminophen}.  ${capital}`,
    );
  });
});

describe('Each thing asked', () => {
  const asked = (ask: Ask) => {
    const { speak, reprompt } = render({ tell: [], count: null, ask }, words, us);
    return { speak, reprompt };
  };
  const said = (text: string | undefined) => renderText(text ?? 'missing', us);
  const { gate, exercises, items, worse, choices, step, yesOrNo, ifUrgent } = words;
  const next = words.nextExercise(exercises.exercises.bridge?.name ?? '');

  it.each<[Ask, (string | undefined)[], string]>([
    [
      { about: 'choice', choice: 'phase', misses: 0 },
      [choices.phase.ask, choices.phase.short, choices.phase.options ?? choices.phase.short],
      choices.phase.reprompt,
    ],
    [
      { about: 'choice', choice: 'ready', misses: 0 },
      [choices.ready.ask, choices.ready.short, choices.ready.options],
      choices.ready.reprompt,
    ],
    [
      { about: 'step', isLast: false, misses: 0 },
      [step.next.ask, step.next.short, step.next.options],
      step.next.reprompt,
    ],
    [
      { about: 'step', isLast: true, misses: 0 },
      [step.last.ask, step.last.short, step.last.options],
      step.last.reprompt,
    ],
    [
      { about: 'next-exercise', id: 'bridge', misses: 0 },
      [next.ask, next.short, next.options],
      next.reprompt,
    ],
    [
      { about: 'gate', id: 'age', misses: 0 },
      [gate.age?.ask, gate.age?.short, yesOrNo],
      `${gate.age?.short} ${yesOrNo}`,
    ],
    [
      { about: 'exercise-gate', id: 'cautions', misses: 0 },
      [exercises.gate.cautions?.ask, exercises.gate.cautions?.short, yesOrNo],
      `${exercises.gate.cautions?.short} ${yesOrNo}`,
    ],
    [
      { about: 'item', id: 'fever', manner: 'simpler', misses: 0, isUrgent: false },
      [items.fever?.simpler, items.fever?.short, yesOrNo],
      `${items.fever?.short} ${yesOrNo}`,
    ],
    [
      { about: 'item', id: 'collapse', manner: 'worse', misses: 0, isUrgent: true },
      [worse.ask, worse.short, yesOrNo],
      `${worse.short} ${ifUrgent}`,
    ],
  ])('%j is put in three ways, and once more after silence', (ask, ways, reprompt) => {
    for (const [misses, way] of ways.entries()) {
      expect(asked({ ...ask, misses })).toEqual({ speak: said(way), reprompt: said(reprompt) });
    }
  });

  it('the next exercise is asked for by its name', () => {
    for (const text of [next.ask, next.short, next.reprompt]) {
      expect(text).toContain('bridge');
    }
  });
});

describe('What a count sounds like', () => {
  const counting = (media: 'apla' | 'ssml'): Say => ({
    tell: [{ kind: 'quiet' }],
    count: {
      cues: [
        { atMs: 0, say: 'left' },
        { atMs: 3000, say: 'hold' },
        { atMs: 4000, say: 1 },
      ],
      lengthMs: 6000,
      media,
    },
    ask: { about: 'choice', choice: 'ready', misses: 0 },
  });
  const { left, hold } = words.cues;
  const quiet = renderText(words.lines.quiet, us);
  const ask = renderText(words.choices.ready.ask, us);

  it('is a document that asks at its end, where the device can play one', () => {
    const { speak: text, count } = render(counting('apla'), words, us);
    expect(text).toBe(quiet);
    const spoken = [...(count?.a ?? []), ...(count?.b ?? [])].map(({ say }) => say);
    expect(spoken.filter(Boolean).sort()).toEqual(['1', hold, left].sort());
    expect(count?.ask).toBe(`<speak>${ask}</speak>`);
  });

  it('is speech alone elsewhere, with the same words in the same order', () => {
    const { speak: text, reprompt, count } = render(counting('ssml'), words, us);
    expect(count).toBeNull();
    expect(reprompt).toBe(renderText(words.choices.ready.reprompt, us));
    const parts = [quiet, left, hold, '1', ask].map((part) => text.indexOf(part));
    expect(parts).not.toContain(-1);
    expect(parts).toEqual([...parts].sort((one, other) => one - other));
  });
});

describe('Help', () => {
  it.each([
    ['at launch', [{ kind: 'launch' }, 'help']],
    ['in the screen', [CARE, 'help']],
    ['in care', [...CLEARED, 'yes', 'help']],
    ['at a choice', [...CLEARED, 'help']],
  ] as [string, Said[]][])('begins with the emergency line %s', (_, heard) => {
    expect(speak(...heard).speak).toMatch(/^If you need help now, call /);
  });

  it('says the emergency line, too, when it is asked for first', () => {
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

describe('In an emergency', () => {
  it.each([
    ['en-US', '911'],
    ['en-GB', '999'],
  ])('whoever does not answer is told again in %s to call %s', (locale, number) => {
    const { reprompt } = render(talk(CARE, 'yes').say, words, regionWords(locale));
    expect(reprompt).toContain(`Call <say-as interpret-as="digits">${number}</say-as> now`);
    expect(reprompt).toContain('your local emergency number');
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
    const { say } = talk({ kind: 'medicine', medicine: null }, ...noes(18));
    const text = render(say, words, regionWords(locale)).speak;
    expect(text).toContain(painkiller);
    expect(text).toContain(antiInflammatory);
  });
});

describe('The card', () => {
  it('shows the open steps, the disclaimer and the number', () => {
    const [effect] = talk(...CLEARED, 'yes').effects;
    const steps = effect?.kind === 'card' ? effect.steps : [];
    const { title, text } = renderCard(steps, words, us);
    expect(title).not.toBe('');
    expect(text).toContain('thin towel');
    expect(text).toContain('not medical advice');
    expect(text).toContain('911');
    expect(text).not.toMatch(/<|\{/);
  });

  it('keeps its parts apart', () => {
    const ids = ['cold', 'keep-moving'];
    expect(renderCard(ids, words, us).text.split('\n\n').length).toBe(ids.length + 1);
  });
});
