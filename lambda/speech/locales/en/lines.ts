import type { Words } from '../../words';

/** The sentences that belong to no question, step or exercise. */
export const lines: Words['lines'] = {
  disclaimer: 'This is general information, not medical advice.',
  'no-substitute': 'I can only inform. I am no substitute for medical care.',
  'fresh-start': 'Sorry, I lost my place, so we start again.',
  welcome:
    'Back Spasm Coach checks for warning signs, then reads you first steps for a back spasm. I am not a doctor.',
  'screen-intro': 'First, a few safety questions. Say yes, no, or not sure.',
  'quick-intro': 'First, five quick safety checks. Say yes if any part is true.',
  'back-to-start': "All right, let's start again.",
  noted: 'Thank you for telling me.',
  'be-sure': 'I want to be sure.',
  'going-back': "All right, let's check the last one again.",
  'nothing-earlier': 'There is nothing before this.',
  sorry: "Sorry, I didn't get that.",
  'sorry-again': 'Sorry, I missed that again.',
  'start-anyway': "Sorry, I missed that again. Let's be safe.",
  'questions-first': "I'll come to that after these questions.",
  'why-in-general': 'I ask so that what I tell you is safe for you.',
  'stay-as-you-are': 'Stay as you are while I ask. You need not get up.',
  alone:
    'If you need someone, call a friend or neighbour, shout, or say: Alexa, call, and a name. For an emergency, call {emergency}.',
  'stop-moving': 'Stop the move that hurts, and rest.',
  quiet: "Take your time. I'll wait.",
  'help-welcome':
    'If you need help now, call {emergency}. Say: my back hurts. Or ask about causes, or warning signs.',
  'help-screening':
    "If you need help now, call {emergency}. I'm asking safety questions first. Say yes, no, not sure, repeat, or go back.",
  'help-care':
    'If you need help now, call {emergency}. Here you can say next, previous, repeat, wait, or stop.',
  'help-choice': 'If you need help now, call {emergency}. Here you can say yes, no, or stop.',
  emergency:
    "Call {emergencyNow}. This could be serious. Don't drive yourself. I can't make the call for you. If you have no phone, shout for help, or say: Alexa, call, and a name.",
  'emergency-short':
    "Call {emergencyNow}. I didn't get what you said, but don't wait. If you have no phone, shout, or say: Alexa, call, and a name. Don't drive yourself.",
  'emergency-alone':
    'Call {emergencyNow}, even if you are alone. If you have no phone, say: Alexa, call, and a name. Shout, or bang on the floor. Unlock the door if you can reach it. Stay on the line.',
  today:
    'From what you said, a doctor should see you today. {seenToday} If you lose control of your bladder or bowels, go numb between your legs, or both legs get weak, call {emergencyNow}.',
  'not-checked': "I couldn't check that.",
  'today-still': 'Either way, see a doctor today.',
  'otherwise-doctor': 'Otherwise, call your doctor about your back.',
  'must-wait': 'What you asked for has to wait until you have been seen.',
  provider:
    'From what you said, call {doctorsOffice} about your back soon. If you are pregnant, call your doctor or midwife before you try any of this. If anything changes, say: warning signs.',
  clear:
    'I heard no warning sign. That does not rule out a problem. If anything changes, say: warning signs.',
  'if-pregnant': 'If you are pregnant, call your doctor or midwife first.',
  'phase-assumed': "I'll go by the first two days.",
  'first-step': 'This is the first step.',
  'care-start':
    "The steps come one at a time. They're in your Alexa app, too. Say next, repeat, or wait.",
  causes:
    'A spasm is a muscle guarding itself. Three things may set it off. One: tired or overworked muscles, as after heavy lifting. Two: long sitting or slouching may add to it, but doctors disagree. Three: too little water or minerals may play a part in cramps. Drink as usual, and take no supplements for it unless a doctor says so.',
  'warning-signs':
    "For chest or bad belly pain, or if you are faint or short of breath, call {emergencyNow}. Do the same for any change in how your bladder or bowels work, numbness between your legs, or new trouble with sex. Do the same if both legs are numb, weak, or in pain, or if you can't stand after a fall. See a doctor today for pain down a leg, a numb or weak leg, a fever, or a crash or bad fall. See a doctor soon if it lasts over one week, or if you have had cancer, take steroid pills, or are 65 or older.",
  'heat-or-cold':
    'In the first 48 hours, try cold: an ice pack in a thin towel, 15 to 20 minutes at a time. After that, once the sharp pain has eased, try heat: a warm bath, or a heating pad on low for 15 to 20 minutes. Use the one that feels better. Keep both off numb skin, and never fall asleep on them.',
  'ask-pharmacist':
    'Please ask a doctor or pharmacist before you take anything for pain. They can find what is safe for you.',
  'which-exercise-unknown': "I don't know that one.",
  'exercise-barred': "After what you told me, I'd leave that one out.",
  'how-to-stop': 'To stop, say: Alexa, that hurts.',
  'well-done': 'Well done.',
  'count-range': 'I can count from 1 to 60 seconds. Say, for example: count thirty seconds.',
  'style-set': "All right, I'll count that way.",
  'length-limit': 'That is as far as this one should go.',
  paused: 'Paused.',
  'help-exercise':
    'If you need help now, call {emergency}. Here you can say ready, resume, again, skip, or stop. While I count, say: Alexa, pause, or: Alexa, that hurts.',
  'progress-unknown': "I can't look that up just now.",
  'not-erased': 'All right. I keep it.',
  erased: 'Done. I have erased what I kept, and for the next day I keep nothing more.',
  'erase-failed':
    "Sorry, I couldn't erase it just now. Please try again later. Turning the skill off in your Alexa app erases it, too.",
  'goodbye-exercise': 'Take care.',
  'timer-offer': 'To set a timer, say: set a timer.',
  'reminder-offer': 'To be reminded, say: remind me.',
  'pack-time': 'A pack stays on for 15 to 20 minutes, and no longer.',
  'needs-permission': 'For that, Alexa needs your OK.',
  'timer-declined': 'All right, no timer.',
  'timer-paused': 'The timer is paused.',
  'timer-resumed': 'The timer is running again.',
  'timer-off': 'The timer is off.',
  'no-timer': 'There is no timer running.',
  'reminder-declined': 'All right, no reminder.',
  'count-from-now': "Then I'll count from now.",
  'two-days-passed':
    'Two days have passed. Once the sharp pain has eased, you can change to heat now.',
  goodbye: 'Take care.',
  'goodbye-screening':
    "I'm stopping. The safety check isn't finished. If you need help now, call {emergency}.",
  'goodbye-emergency': "Please call {emergencyNow}. Don't drive yourself.",
  'goodbye-today': 'Please be seen by a doctor today. Take care.',
  'goodbye-incomplete':
    "The safety check isn't finished, so please call your doctor. If you need help now, call {emergency}.",
  'goodbye-provider':
    'Please call {doctorsOffice} about your back. To come back, say: Alexa, ask back spasm coach to carry on.',
  'goodbye-care':
    'Take care. To come back, say: Alexa, ask back spasm coach to carry on. If it lasts over one week, see {doctor}.',
};
