import { Stop } from './say.mjs';

const oldest = [20, 19];

/** Whether a version such as `20.19.0` is new enough to run Netloom. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** Stops with one sentence on a Node.js that is too old. */
export function requireNode(version = process.versions.node) {
  if (isNewEnough(version)) return;
  throw new Stop(
    `this is Node.js ${version}, but Netloom needs ${oldest.join('.')} or newer; install it from https://nodejs.org and try again.`,
  );
}
