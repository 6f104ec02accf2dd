import type { Language } from '../../engine/text/index.js';
import type { Family } from '../../templates/index.js';
import { families } from '../../templates/index.js';

/** A family's name as it stands alone, with a capital letter. */
export function familyTitle(family: Family, language: Language): string {
  const name: string = families[family][language];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
