/** The ten question groups; 0 is about the respondent. */
export const groupNumbers = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const
