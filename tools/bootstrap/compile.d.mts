export const commandLine: string;
export function bundleCommandLine(): Promise<number>;
