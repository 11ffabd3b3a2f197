/** Another seed gives another demo with the same exact totals. Responses already loaded keep the ids of theirs. */
export const demoSeed = 'virginia-2012'
