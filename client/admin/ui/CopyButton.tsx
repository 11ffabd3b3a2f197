import { Button, type ButtonProps, CopyButton as Copy } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface CopyButtonProps extends ButtonProps {
  value: string
  label: string
  /** For readers who hear many such buttons in a row. */
  ariaLabel?: string
}

export function CopyButton({ value, label, ariaLabel = label, ...button }: CopyButtonProps) {
  const { t } = useTranslation()
  return (
    <Copy value={value} timeout={2500}>
      {({ copied, copy }) => (
        <>
          <Button
            variant="default"
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            aria-label={ariaLabel}
            {...button}
            onClick={copy}
          >
            {copied ? t('common.copied') : label}
          </Button>
          <span role="status" className="visually-hidden">
            {copied ? t('common.copied') : ''}
          </span>
        </>
      )}
    </Copy>
  )
}
