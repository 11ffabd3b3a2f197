import { create } from 'qrcode'
import { useMemo } from 'react'
import classes from './Account.module.css'

const margin = 4

/** Drawn here, so that the secret goes to no other host and into no picture file. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => draw(text), [text])
  return (
    <svg
      className={classes.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}

function draw(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x + margin} ${y + margin}h1v1h-1z`
  return { size: modules.size + 2 * margin, path }
}
