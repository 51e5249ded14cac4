// SPDX-License-Identifier: Apache-2.0
/** Where do callers knock? */
package io.quadrille.platformapi;
