import type { en } from '../../shared/i18n/staff/en/catalogue.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'staff'
    resources: { staff: typeof en }
  }
}
