/** The same numbers with as much room again behind them: how columns grow whose length is not known before. */
export function doubled(numbers: Float64Array): Float64Array {
  const longer = new Float64Array(2 * numbers.length);
  longer.set(numbers);
  return longer;
}
