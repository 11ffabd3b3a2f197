import type { TaxonomyName } from '../definition/definition.ts'
import { barriers } from './barriers.ts'
import { languages } from './languages.ts'
import { populations } from './populations.ts'
import { sectors } from './sectors.ts'
import { services } from './services.ts'
import type { Taxonomy } from './taxonomy.ts'
import { trainingTopics } from './training-topics.ts'

export const taxonomies: Record<TaxonomyName, Taxonomy> = {
  services,
  languages,
  training_topics: trainingTopics,
  barriers,
  sectors,
  populations,
}
