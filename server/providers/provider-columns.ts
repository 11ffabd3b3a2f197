import type { Column } from '../imports/columns.ts'
import type { registerColumns } from './register-columns.ts'

export type ProviderField = (typeof registerColumns)[number]

export const providerColumns: Column<ProviderField>[] = [
  {
    field: 'code',
    names: ['id', 'number', 'provider code', 'código', 'clave', 'número', 'code du prestataire', 'numéro'],
  },
  {
    field: 'name',
    names: [
      ...[
        'organization',
        'organisation',
        'organization name',
        'organisation name',
        'provider',
        'provider name',
        'agency',
      ],
      ...['nombre', 'organización', 'nombre de la organización', 'proveedor', 'entidad', 'institución'],
      ...['nom', 'organisme', 'nom de l’organisme', 'prestataire', 'structure'],
    ],
  },
  {
    field: 'audience',
    names: ['type', 'kind', 'provider or partner', 'audiencia', 'público', 'tipo', 'proveedor o socio', 'public visé'],
  },
  { field: 'sector', names: ['field', 'secteur', 'rubro', 'categoría', 'category', 'domaine'] },
  {
    field: 'area_code',
    names: [
      ...['area', 'code of the area', 'county', 'district', 'location'],
      ...['zona', 'código de zona', 'código de la zona', 'municipio', 'ubicación'],
      ...['code zone', 'zone', 'code de la zone', 'commune'],
    ],
  },
  {
    field: 'website',
    names: ['web', 'url', 'site', 'web address', 'sitio web', 'página web', 'site web', 'site internet'],
  },
  {
    field: 'contact_name',
    names: [
      ...['contact', 'person', 'contact person'],
      ...['contacto', 'nombre del contacto', 'persona de contacto', 'persona'],
      ...['nom du contact', 'personne de contact', 'interlocuteur'],
    ],
  },
  {
    field: 'email',
    names: [
      ...['e-mail', 'mail', 'email address', 'e-mail address', 'contact email'],
      ...['correo', 'correo electrónico', 'dirección de correo'],
      ...['courriel', 'adresse e-mail', 'adresse électronique'],
    ],
  },
  {
    field: 'phone',
    names: ['telephone', 'tel', 'phone number', 'mobile', 'teléfono', 'móvil', 'téléphone', 'numéro de téléphone'],
  },
  { field: 'language', names: ['lang', 'contact language', 'idioma', 'lengua', 'langue'] },
  {
    field: 'notes',
    isLong: true,
    names: ['note', 'remarks', 'comments', 'notas', 'observaciones', 'comentarios', 'remarques', 'commentaires'],
  },
  { field: 'active', names: ['is active', 'activo', 'activa', 'actif'] },
]
