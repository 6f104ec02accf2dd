import type { Schedule } from './schedule.js';

/** Multiplied by `stepFactor` after every `stepEpochs` epochs, never below `minimumRate`. */
export const step: Schedule = ({ learningRate, stepEpochs, stepFactor, minimumRate }, at, { stepsPerEpoch }) => {
  const falls = Math.floor(Math.floor(at / stepsPerEpoch) / stepEpochs);
  return Math.max(learningRate * stepFactor ** falls, Math.min(minimumRate, learningRate));
};
