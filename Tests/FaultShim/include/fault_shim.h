#ifndef FAULT_SHIM_H
#define FAULT_SHIM_H

// A library to be loaded before all others (LD_PRELOAD). It makes the n-th call of a kind fail, or ends the program
// there, and can tell a program another time of day.
//
// FAULT_KIND    write, sync, rename or spawn
// FAULT_AT      which call, from 1; that of each process
// FAULT_ERROR   the number of the error; 0 to end the program with SIGKILL instead
// FAULT_STAYS   1 where all later calls fail too, as on a full disk
// FAULT_COUNT   a file to which each process appends its number of calls when it ends
// FAULT_CLOCK   seconds to be added to the time of day

#endif
