/**
 * The phrases that Alexa itself knows for its built-in intents. A skill adds its own samples to them.
 * https://developer.amazon.com/en-US/docs/alexa/custom-skills/standard-built-in-intents.html
 */
export const BUILT_IN_PHRASES: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.CancelIntent': ['cancel', 'never mind', 'forget it'],
  'AMAZON.HelpIntent': ['help', 'help me', 'can you help me'],
  'AMAZON.NavigateHomeIntent': ['go home', 'home'],
  'AMAZON.NextIntent': ['next', 'skip', 'skip forward'],
  'AMAZON.NoIntent': ['no', 'no thanks', 'nope', 'no thank you'],
  'AMAZON.PauseIntent': ['pause', 'pause that'],
  'AMAZON.PreviousIntent': ['previous', 'go back', 'skip back', 'back up'],
  'AMAZON.RepeatIntent': ['repeat', 'say that again', 'repeat that'],
  'AMAZON.ResumeIntent': ['resume', 'continue', 'keep going'],
  'AMAZON.StartOverIntent': ['start over', 'restart', 'start again'],
  'AMAZON.StopIntent': ['stop', 'off', 'shut up'],
  'AMAZON.YesIntent': ['yes', 'yes please', 'sure', 'yeah', 'yep'],
};
