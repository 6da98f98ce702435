import { InvalidArgumentError } from 'commander';

/**
 * Reads the whole number of an option, for Commander.
 *
 * @throws InvalidArgumentError out of bounds, which Commander tells the operator.
 */
export function wholeNumberWithin(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = numberWithin(least, most)(text);
    if (Number.isInteger(number)) return number;
    throw new InvalidArgumentError('It must be a whole number.');
  };
}

/**
 * Reads the number of an option, which may be a fraction, for Commander.
 *
 * @throws InvalidArgumentError out of bounds, which Commander tells the operator.
 */
export function numberWithin(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a number from ${least} to ${most}.`);
  };
}
