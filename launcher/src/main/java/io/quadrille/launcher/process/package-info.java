// SPDX-License-Identifier: Apache-2.0
/** Child processes: started, watched, recorded so that a later start can recognise them, and ended. */
package io.quadrille.launcher.process;
