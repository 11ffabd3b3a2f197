import { Button, FileButton } from '@mantine/core'

interface OtherFileProps {
  accept: string
  label: string
  isPrimary: boolean
  onFile: (file: File) => void
}

export function OtherFile({ accept, label, isPrimary, onFile }: OtherFileProps) {
  return (
    <FileButton accept={accept} onChange={file => file && onFile(file)} inputProps={{ 'aria-label': label }}>
      {props => (
        <Button variant={isPrimary ? 'filled' : 'default'} {...props}>
          {label}
        </Button>
      )}
    </FileButton>
  )
}
