const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)(-|$)/

/** Whether the language of a BCP 47 tag is written from right to left. */
export function isRightToLeft(tag: string): boolean {
  return rightToLeft.test(tag)
}
