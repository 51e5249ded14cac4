// SPDX-License-Identifier: Apache-2.0
/** Which doors of the platform this process opens. */
package io.quadrille.platformapi.role;
