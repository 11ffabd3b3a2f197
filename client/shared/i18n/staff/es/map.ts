import type { Translated } from '../catalogue.ts'
import type { map as en } from '../en/map.ts'

export const map = {
  pickers: 'Qué muestra el mapa',
  measure: 'Mostrar',
  groups: { responses: 'Quién respondió', service: 'Servicios', language: 'Idiomas', training: 'Formación' },
  items: { responses: 'Público', service: 'Servicio', language: 'Idioma', training: 'Tema' },
  measures: {
    responses: 'Respuestas',
    service_need: 'Necesidad de un servicio',
    service_supply: 'Servicio que se ofrece ahora',
    service_gap: 'Brecha de un servicio',
    service_resident_need: 'Necesidad según los residentes',
    language_demand: 'Demanda de un idioma',
    language_coverage: 'Cobertura de un idioma',
    language_gap: 'Brecha de un idioma',
    training_mwds: 'Necesidad de formación (MWDS)',
    training_untrained: 'Sin formación en un tema',
  },
  nothing: 'Nada tiene esas palabras',
  startAgain: 'Mostrar las respuestas',
  none: {
    title: 'Todavía no hay mapa',
    detail: 'Un mapa solo muestra respuestas publicadas. Cierre la ronda o publique lo que ha llegado hasta ahora.',
  },
  allWithheld: {
    title: 'No se puede mostrar ninguna zona',
    detail:
      'Llegaron muy pocas respuestas de cada zona. Donde se puede mostrar el número de todas las zonas, está en la última fila de la tabla.',
  },
  source: '{{wave}}, publicada el {{date}}',
  point: 'Toque una zona, o apunte a ella, para ver su nombre.',
  tiles:
    'No se han importado límites, así que cada zona es un recuadro. Los límites (GeoJSON) se importan en la página de zonas.',
  withoutBoundary: 'Sin límites, y por eso solo en la tabla: {{areas}}.',
  methods: {
    responses: 'Respuestas publicadas de ese público, por zona.',
    service_need: 'Porcentaje de proveedores cuyos usuarios necesitan el servicio, con intervalos de Wilson del 95 %.',
    service_supply:
      'Porcentaje de proveedores que ofrecen el servicio ahora, sin límites ni derivación, con intervalos de Wilson del 95 %.',
    service_gap:
      'Porcentaje de proveedores cuyos usuarios necesitan el servicio y que solo a veces o nunca pueden atender esa necesidad, con intervalos de Wilson del 95 %.',
    service_resident_need:
      'Porcentaje de residentes que señalaron el servicio como necesario, con intervalos de Wilson del 95 %.',
    language_demand: 'Porcentaje de proveedores que atendieron a hablantes, con intervalos de Wilson del 95 %.',
    language_coverage:
      'Peso medio de las formas de atender en el idioma, entre quienes atendieron a hablantes. Se omite n donde revelaría las respuestas de unos pocos.',
    language_gap:
      'Porcentaje de proveedores que atendieron a hablantes × (1 − cobertura): un producto de dos partes y, por eso, sin intervalo.',
    training_mwds:
      'Importancia media × diferencia media entre importancia y confianza (MWDS): cuanto más alto, mayor necesidad.',
    training_untrained: 'Porcentaje sin formación en los últimos 24 meses, con intervalos de Wilson del 95 %.',
  },
  withheld:
    'No se muestran las zonas donde se verían números de 1 a 4 personas, ni otras junto con ellas, para que ninguno pueda calcularse a partir de los números de todas las zonas.',
  limits:
    'Lo que esto no dice: una zona grande no es una necesidad grande, las zonas con pocas respuestas varían por azar y los proveedores pueden atender a personas de otras zonas.',
} satisfies Translated<typeof en>
