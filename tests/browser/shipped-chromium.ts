// The Chromium that npm ships for Linux, unpacked once before all tests: two workers that did so at once would start half a program.
// In: nothing. Out: the program's path, and in the environment where its libraries and fonts are.

/** True where there is one for this computer. */
export const hasShippedChromium = process.platform === 'linux' && process.arch === 'x64';

/** Unpacks the program unless that was done before. */
export async function shippedChromium(): Promise<string> {
  // The package unpacks its copies of system libraries only if it believes to run where there are none.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: shipped } = await import('@sparticuz/chromium');
  return shipped.executablePath();
}

/** Vitest's global setup. */
export async function setup(): Promise<void> {
  if (hasShippedChromium) await shippedChromium();
}
