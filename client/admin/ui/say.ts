import { notifications } from '@mantine/notifications'
import i18next from 'i18next'

/** A short message that something was done. */
export function say(message: string) {
  notifications.show({ message, withBorder: true, closeButtonProps: { 'aria-label': i18next.t('common.close') } })
}
