// SPDX-License-Identifier: Apache-2.0
/** Does the code keep the design's rules? Each rule is also seen to fail on a class that breaks it. */
package io.quadrille.platformapi.architecture;
