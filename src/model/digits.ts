/** The text with Persian and Arabic digits as Latin ones: `۳۶` and `٣٦` become `36`. Everything else stays. */
export function withLatinDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
}
