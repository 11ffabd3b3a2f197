/** The shape of a screen while it loads; `label` is absent only before any language is known. */
export function Loading({ label }: { label?: string }) {
  return (
    <main id="main" className="screen" aria-busy="true">
      <p role="status" className="visually-hidden">
        {label}
      </p>
      <div className="skeleton skeleton--heading" />
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton skeleton--short" />
    </main>
  )
}
