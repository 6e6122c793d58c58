export { recommending } from './facts';
export { agenciesRecommended, onRecommending, recommendationRules } from './rules';
