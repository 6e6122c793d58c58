export { recommending } from '../recommendations';
