import { CareSteps } from './care/care-step-shape';
import clocks from './care/clocks.json';
import { Clocks } from './care/clocks-shape';
import medicineWords from './care/medicine.en.json';
import medicine from './care/medicine.json';
import { Medicine } from './care/medicine-shape';
import stepWords from './care/steps.en.json';
import steps from './care/steps.json';
import { contentFile } from './content-file';
import { Exercises } from './exercises/exercise-shape';
import exerciseWords from './exercises/exercises.en.json';
import exercises from './exercises/exercises.json';
import hold from './exercises/hold.json';
import { Timing } from './exercises/timing-shape';
import { Screening } from './screening/question-shape';
import itemWords from './screening/questions.en.json';
import questions from './screening/questions.json';
import regions from './speech/locales/regions.json';
import { Regions } from './speech/regions-shape';
import { AllItemWords, AllStepWords, ExerciseWords, MedicineWords } from './speech/words-shape';

/**
 * Checks every content file, so that an error in the data stops a test, the terminal or a deployment,
 * and never reaches a listener. The bundle is checked before it ships, not at every cold start: nothing
 * that Lambda loads may import this.
 *
 * @throws Error naming the first broken file, the places in it and what was expected there
 */
export function checkContent(): void {
  contentFile('screening/questions.json', Screening, questions);
  contentFile('screening/questions.en.json', AllItemWords, itemWords);
  contentFile('care/steps.json', CareSteps, steps);
  contentFile('care/steps.en.json', AllStepWords, stepWords);
  contentFile('care/medicine.json', Medicine, medicine);
  contentFile('care/medicine.en.json', MedicineWords, medicineWords);
  contentFile('care/clocks.json', Clocks, clocks);
  contentFile('exercises/exercises.json', Exercises, exercises);
  contentFile('exercises/exercises.en.json', ExerciseWords, exerciseWords);
  contentFile('exercises/hold.json', Timing, hold);
  contentFile('speech/locales/regions.json', Regions, regions);
}
