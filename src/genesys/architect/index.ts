/** What a session with Architect's own API takes, loaded together where an organization is reached through it. */
export { guestOf } from './guest/guest.ts';
export { architectPlatform } from './platform.ts';
