/** A Chromium or Chrome on this machine; undefined where there is none. */
export function findChromium(): string | undefined;
/** Installs Chromium where that is allowed without asking. */
export function provideChromium(): Promise<void>;
