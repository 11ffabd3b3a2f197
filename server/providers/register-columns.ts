/** The columns an import reads, in the order a register is written. */
export const registerColumns = [
  'code',
  'name',
  'audience',
  'sector',
  'area_code',
  'website',
  'contact_name',
  'email',
  'phone',
  'language',
  'notes',
  'active',
] as const
