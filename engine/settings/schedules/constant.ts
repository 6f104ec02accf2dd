import type { Schedule } from './schedule.js';

/** Always the learning rate as set. */
export const constant: Schedule = ({ learningRate }) => learningRate;
