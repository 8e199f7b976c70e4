/** The major version this build is made for. Below it we run on the evaluation runtime, and the window says so. */
export const currentElectron = 45
