/**
 * Whether two words differ by one slip: a letter changed, added, left out, or swapped with the next one.
 * Words with different first letters are never one slip apart.
 */
export function isOneLetterApart(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) {
    return false;
  }
  let front = 0;
  while (front < one.length && one[front] === other[front]) {
    front += 1;
  }
  const [restOfOne, restOfOther] = [one.slice(front), other.slice(front)];
  return (
    restOfOne.slice(1) === restOfOther.slice(1) ||
    restOfOne === restOfOther.slice(1) ||
    restOfOne.slice(1) === restOfOther ||
    (restOfOne[0] === restOfOther[1] &&
      restOfOne[1] === restOfOther[0] &&
      restOfOne.slice(2) === restOfOther.slice(2))
  );
}
