import type { Area } from '../collector.ts'

interface AreaRowsProps {
  legend: string
  areas: Area[]
  chosen: string | undefined
  onChoose: (code: string) => void
}

export function AreaRows({ legend, areas, chosen, onChoose }: AreaRowsProps) {
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{legend}</legend>
      {areas.map(area => (
        <div className="choice-row" key={area.code}>
          <label className="choice">
            <input
              type="radio"
              className="choice-input"
              name="area"
              value={area.code}
              checked={area.code === chosen}
              onChange={() => onChoose(area.code)}
            />
            <span className="choice-mark choice-mark--radio" aria-hidden="true" />
            <span>{area.name}</span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}
