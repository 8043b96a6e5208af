/** The widest a picture gets, in times of its room. */
export const MOST_ZOOM = 32;
